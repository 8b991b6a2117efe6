import { EngineError, type Engines } from "../../intake/received/engines.ts";

/** The readers that a browser has; the one for PDF is loaded when a PDF comes. */
export const browserEngines: Engines = {
  async pdf(bytes) {
    const { readPdfPages } = await import("../../intake/received/pdf-pages.ts");
    try {
      // It keeps the bytes that it is given to itself.
      return await readPdfPages(bytes.slice());
    } catch (error) {
      if (error instanceof Error && error.name === "PasswordException") throw new EngineError("password");
      throw error;
    }
  },
  doc: null,
};
