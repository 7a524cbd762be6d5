/** Values a form carries without showing them; several of one name for a list. */
export function HiddenFields({
  values,
}: {
  values: Readonly<Record<string, string | number | readonly string[] | undefined>>;
}) {
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const list = Array.isArray(value) ? value : [value];
    return list.map((one: string | number) => (
      <input key={`${name} ${one}`} type="hidden" name={name} value={one} />
    ));
  });
}
