/** A facet of the list of resolutions, as the page shows it without a script. */
export interface FacetLinks {
  /** Also the name in the URL. */
  id: string;
  label: string;
  values: { value: string; label: string; count: number; href: string }[];
  /** Where the values stand that are too many for the page. */
  more?: { href: string; label: string };
}
