import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "lint/**/*.test.ts", "e2e/**/*.test.ts"],
    setupFiles: ["scripts/testing/property-seed.ts"],
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Nothing that is tested may depend on where and when it runs.
    env: { TZ: "Pacific/Kiritimati", LC_ALL: "C" },
  },
});
