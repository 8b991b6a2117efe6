import { z } from "zod";
import type { Recommendation } from "../archive/model.ts";
import { address, url } from "./schema-parts.ts";

/** An entry of `/data/recommendations.json`. */
export const recommendationSchema = z
  .object({
    resolution: z.string().describe("id документа; по нему запись соединяется с resolutions.json."),
    address: address.describe("Адрес пункта внутри документа: r4.2. Не меняется."),
    label: z
      .string()
      .nullable()
      .describe("Напечатанный номер вместе со знаком: «4)»; null, если пункт без номера."),
    text: z.string().describe("Текст пункта дословно, без номера."),
    addressee: z
      .string()
      .nullable()
      .describe("Кому, как напечатано, без номера и двоеточия; null, если адресат не назван."),
    roles: z
      .array(z.string())
      .describe(
        "Роли адресата по словарю архива, без более широких: school-heads — без schools. Пусто, если адресат не назван.",
      ),
    act: z
      .string()
      .describe(
        "Что делает пункт: request — предлагает сделать, announce — назначает следующую встречу, acknowledge — отмечает, approve — одобряет, publish — обнародует.",
      ),
    url: url.describe("Место пункта на странице документа."),
  })
  .meta({ title: "Рекомендация" });

export type ExportedRecommendation = z.infer<typeof recommendationSchema>;

export function exportRecommendation(recommendation: Recommendation, url: string): ExportedRecommendation {
  const { resolution, address, label, text, addressee, roles, act } = recommendation;
  return { resolution, address, label, text, addressee, roles: [...roles], act, url };
}
