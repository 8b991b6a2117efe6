import { CC0 } from "../citation/head/linked-data.ts";
import type { MeasuredFile } from "./data-package.ts";
import { nameVersion, publish } from "./publication.ts";
import type { Publication } from "./publication.ts";

const SPECIFICATION = "https://w3id.org/ro/crate/1.1";

/** `ro-crate-metadata.json`: the whole set as research data, for repositories that take such sets in. */
export function describeCrate(files: readonly MeasuredFile[], publication: Publication) {
  const { archive, paths, version } = publication;
  const { name, keeper } = archive.settings;
  const home = publish(publication, paths.data());
  return {
    "@context": `${SPECIFICATION}/context`,
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        conformsTo: { "@id": SPECIFICATION },
        about: { "@id": "./" },
      },
      {
        "@id": "./",
        "@type": "Dataset",
        name,
        description:
          "Резолюции конференций об образовании: сведения о документах, рекомендации, единицы текста с адресами, словари. " +
          "CC0 относится к описаниям; права на тексты документов не установлены.",
        identifier: home,
        url: home,
        datePublished: version.date,
        version: nameVersion(version),
        inLanguage: "ru",
        keywords: ["образование", "конференции", "резолюции", "рекомендации"],
        license: { "@id": CC0 },
        publisher: { "@id": "#keeper" },
        hasPart: files.map(({ path }) => ({ "@id": path })),
      },
      { "@id": "#keeper", "@type": "Organization", name: keeper },
      {
        "@id": CC0,
        "@type": "CreativeWork",
        name: "CC0 1.0",
        description: "Описания архива, кроме слов самих документов: отданы в общественное достояние.",
      },
      ...files.map(({ path, title, type, bytes, sha256 }) => ({
        "@id": path,
        "@type": "File",
        name: title,
        encodingFormat: type.replace(/;.*$/, ""),
        contentSize: String(bytes),
        sha256,
      })),
    ],
  };
}
