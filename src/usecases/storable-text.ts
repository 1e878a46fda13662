// PostgreSQL keeps neither the character zero nor half of a pair: such a message could not be stored and would be redelivered for ever.
const NOT_STORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what no database keeps. */
export const storableText = (text: string): string => text.replace(NOT_STORABLE, '');
