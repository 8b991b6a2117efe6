import { expect, test } from "@playwright/test";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { requireSite } from "../site/builds.ts";
import { listKinds } from "../site/pages.ts";

const validator = new HtmlValidate(new FileSystemConfigLoader());

for (const name of ["root", "empty", "many"] as const) {
  for (const { route, examples } of listKinds(requireSite(name))) {
    for (const { path, file } of examples) {
      test(`valid HTML: ${name}: ${route}: ${path}`, async () => {
        const { results } = await validator.validateFile(file);
        const messages = results.flatMap((result) =>
          result.messages.map(
            ({ line, column, ruleId, message }) => `${String(line)}:${String(column)} ${ruleId}: ${message}`,
          ),
        );
        expect(messages.slice(0, 30)).toEqual([]);
      });
    }
  }
}
