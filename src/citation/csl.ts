import { formatLocator } from "./gost.ts";
import type { Cited } from "./cited.ts";
import { describeEventDate } from "./event-date.ts";
import { keyOf, nameWhole, noteOn } from "./record.ts";

interface CslDate {
  "date-parts"?: number[][];
  circa?: true;
  literal?: string;
}

/** An item of CSL-JSON, the format that citation processors compute with. */
interface CslItem {
  id: string;
  type: "report";
  genre?: string;
  title: string;
  author?: { literal: string }[];
  publisher?: string;
  "publisher-place"?: string;
  issued?: CslDate;
  section?: string;
  archive: string;
  URL: string;
  language: "ru";
  note: string;
}

/** A `.csl.json` file. */
export function formatCsl(references: readonly Cited[]): string {
  return `${JSON.stringify(references.map(describeItem), null, 1)}\n`;
}

function describeItem(cited: Cited): CslItem {
  const { genre, organizers, place, archive, url } = cited;
  const [publisher] = organizers;
  const issued = describeIssued(cited);
  const section = formatLocator(cited);
  return {
    id: keyOf(cited),
    type: "report",
    ...(genre === null ? {} : { genre }),
    title: nameWhole(cited),
    ...(publisher === undefined ? {} : { author: organizers.map((literal) => ({ literal })), publisher }),
    ...(place?.city == null ? {} : { "publisher-place": place.city }),
    ...(issued === null ? {} : { issued }),
    ...(section === null ? {} : { section }),
    archive,
    URL: url,
    language: "ru",
    note: noteOn(cited),
  };
}

/** An open interval and a supposed time have no parts: they are said in words. */
function describeIssued(cited: Cited): CslDate | null {
  const words = describeEventDate(cited);
  if (words === null) return null;
  const points = (cited.date?.edtf ?? "").split("/").map((point) => POINT.exec(point));
  if (points.some((point) => point === null)) return { literal: words };
  const parts = points.map((point) =>
    [1, 2, 3].flatMap((part) => (point?.[part] ? [Number(point[part])] : [])),
  );
  return { "date-parts": parts, ...(points.some((point) => point?.[4]) ? { circa: true } : {}) };
}

const POINT = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%])?$/;
