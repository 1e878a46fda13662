const HEADING_MARKS = /^#{1,6} /;
const EMPHASIS = /\*\*|__/g;
// A line wholly in italics loses its stars; a star at the head alone is a bullet.
const WHOLE_ITALICS = /^\*(?! )([^*]*)\*$/;

/** A line without the marks of Markdown: heading signs, bold, italics. */
export const plainLine = (text: string): string =>
  text.replace(HEADING_MARKS, '').replace(EMPHASIS, '').replace(WHOLE_ITALICS, '$1').trim();
