/** A message's first line and what follows it, line break included. */
export const openingOf = (text: string): { readonly opening: string; readonly rest: string } => {
  const end = text.indexOf('\n');
  return end < 0 ? { opening: text, rest: '' } : { opening: text.slice(0, end), rest: text.slice(end) };
};
