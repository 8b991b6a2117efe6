import { defineMiddleware } from "astro:middleware";
import { archive } from "./pages/_archive.ts";

/** Lends every page's frame the name of the archive, so that the pages need not hand it on. */
export const onRequest = defineMiddleware((context, next) => {
  context.locals.siteName = archive.settings.name;
  return next();
});
