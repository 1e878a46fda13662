/** The one row that a statement returns by its nature, as every insert without a condition does. */
export const onlyRow = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows;
  if (row === undefined) throw new Error('the statement returned no row');
  return row;
};
