/** Forms by those that lead to them. */
export type Into = ReadonlyMap<string, ReadonlySet<string>>;

/** Forms from which a closed case is not reached, whatever the conference resolves, going back from those that are closed. */
export const endlessIn = (into: Into, closed: readonly string[]): readonly string[] => {
  const ends = new Set(closed);
  const queue = [...closed];
  for (let form = queue.pop(); form !== undefined; form = queue.pop())
    for (const from of into.get(form) ?? [])
      if (!ends.has(from)) {
        ends.add(from);
        queue.push(from);
      }
  return [...into.keys()].filter((form) => !ends.has(form));
};
