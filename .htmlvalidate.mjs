import { defineConfig } from "html-validate";

export default defineConfig({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The compressor leaves a space here and there.
    "no-trailing-whitespace": "off",
    "long-title": "off",
    // Headings inside of a <template> are filled by a script; axe looks at those that people meet.
    "empty-heading": "off",
    // A button in a form submits it: that is what it is for.
    "no-implicit-button-type": "off",
  },
});
