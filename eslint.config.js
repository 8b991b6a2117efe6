import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { directionConfigs } from "./lint/directions.ts";

const TESTS = ["**/*.test.ts", "e2e/**/*.spec.ts"];

/** Lines of code: what explains it is not counted. */
const atMost = (max) => ["error", { max, skipComments: true, skipBlankLines: true }];

export default defineConfig(
  { ignores: ["dist/", ".astro/", ".cache/", "test-results/", "playwright-report/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-console": "off",
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Code points are what we mean when we spread a string.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // It would have us write the assertion that another rule forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  astro.configs["flat/recommended"],
  {
    // The type checker of `astro check` covers these; the linter's does not understand them.
    files: ["**/*.astro", "**/*.astro/*.{js,ts}", "**/*.js", "**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ["**/*.astro"],
    rules: {
      "astro/no-set-html-directive": "error",
      "astro/no-unused-css-selector": "error",
      "astro/no-exports-from-components": "error",
    },
  },
  // Writes JSON, which Astro would escape as if it were text.
  { files: ["src/components/LinkedData.astro"], rules: { "astro/no-set-html-directive": "off" } },
  {
    files: ["**/*.mjs", "**/*.js"],
    languageOptions: { globals: { process: "readonly", setInterval: "readonly", clearInterval: "readonly" } },
  },
  { files: ["**/*.ts"], ignores: TESTS, rules: { "max-lines": atMost(200) } },
  { files: ["**/*.astro"], rules: { "max-lines": atMost(120) } },
  ...directionConfigs(),
);
