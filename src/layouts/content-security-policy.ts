const DIRECTIVES = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "img-src 'self'",
  "object-src 'none'",
  // The search engine is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
];

/**
 * What a page may load: the site's own files, nothing inline. Astro's `security.csp` would say the same,
 * but with a hash of every script of the site in every page: 270 bytes compressed that allow nothing
 * more, and all pages different whenever one script is.
 */
export const contentSecurityPolicy = DIRECTIVES.join("; ");
