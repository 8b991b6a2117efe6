/** The part of word-extractor that we use; the package has no types. */
declare module "word-extractor" {
  interface StoryOptions {
    /** Whether typographic quotes and dashes become plain ones. */
    filterUnicode: boolean;
    includeHeadersAndFooters?: boolean;
  }

  interface ExtractedDocument {
    getBody: (options: StoryOptions) => string;
    getFootnotes: (options: StoryOptions) => string;
    getEndnotes: (options: StoryOptions) => string;
    getTextboxes: (options: StoryOptions) => string;
    getAnnotations: (options: StoryOptions) => string;
  }

  export default class WordExtractor {
    extract(source: Uint8Array): Promise<ExtractedDocument>;
  }
}
