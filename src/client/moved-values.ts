/** Former ids of what a list can be narrowed by, each with the present one, by the name in the query. */
type MovedValues = Record<string, Record<string, string>>;

/** A link may narrow a list by a theme that has another id now: the page goes on with the present one. */
export function followMovedValues(root: ParentNode): void {
  for (const { dataset } of root.querySelectorAll<HTMLElement>("[data-moved-values]")) {
    const query = replaceValues(location.search, JSON.parse(dataset["movedValues"] ?? "{}") as MovedValues);
    if (query !== location.search) history.replaceState(history.state, "", query + location.hash);
  }
}

/** The very same query where it names nothing that moved. */
export function replaceValues(query: string, moved: MovedValues): string {
  const parameters = [...new URLSearchParams(query)];
  const replaced = parameters.map(([name, value]) => {
    const values = new Map(Object.hasOwn(moved, name) ? Object.entries(moved[name] ?? {}) : []);
    return [name, values.get(value) ?? value];
  });
  if (replaced.every(([, value], place) => value === parameters[place]?.[1])) return query;
  return `?${new URLSearchParams(replaced).toString()}`;
}
