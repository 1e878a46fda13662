/**
 * A text without these characters at its ends. A pattern like /[.,]+$/ would look at every run of marks again from each of its places,
 * which a long cell of dots turns into minutes.
 */
export const trimMarks = (text: string, marks: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && marks.includes(text.charAt(start))) start += 1;
  while (end > start && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
};
