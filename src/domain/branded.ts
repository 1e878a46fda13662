declare const brand: unique symbol;

/** A plain value that only the functions of one file may make, so that a day is never taken for a name. */
export type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };
