import type { Doubt, ReadText } from "../model.ts";
import { findPersonalSpans } from "./personal-spans.ts";
import type { PersonalKind } from "./personal-spans.ts";

export { findPersonalSpans } from "./personal-spans.ts";

const WHY: Record<PersonalKind, string> = {
  phone: "похоже на телефон: если он личный, скройте его",
  email: "похоже на адрес почты: если он личный, скройте его",
  address: "похоже на домашний адрес: если это не адрес организации, скройте его",
  name: "похоже на имя ребёнка: без согласия родителей его не публикуют, скройте его",
  signature: "похоже на подпись: решите, нужна ли она в публикации",
  document: "похоже на номер личного документа: скройте его",
  other: "похоже на дату рождения или номер карты: скройте",
};

/** Points out what may not be public; nothing is removed without a person. */
export function findPersonalData(text: ReadText): Doubt[] {
  return text.units.flatMap((unit) =>
    findPersonalSpans(unit.text).map(({ start, end, what }) => ({
      field: "privacy",
      says: unit.text.slice(start, end),
      at: unit.address,
      why: WHY[what],
    })),
  );
}
