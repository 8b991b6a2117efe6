/** A value of a facet and the page of its documents. */
export interface FacetLink {
  value: string;
  label: string;
  count: number;
  href: string;
}

/** A facet of the list of resolutions, as the page shows it without a script. */
export interface FacetLinks {
  /** Also the name in the URL. */
  id: string;
  label: string;
  values: FacetLink[];
  /** Further values, behind a fold. */
  folded: FacetLink[];
  /** Former ids of values, each with the present one; absent where nothing moved. */
  moved?: Record<string, string>;
  /** Where the values stand that are too many for the page. */
  more?: { href: string; label: string };
}
