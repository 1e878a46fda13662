export type Requirement = 'postgres' | 'shared' | 'chromium';

/**
 * Whether a run promises to have this part. Where it does not, a test that needs the part is skipped if it is missing;
 * where it does, as in CI (NHACVIEC_REQUIRE=postgres,shared), the test runs and a missing part makes it fail.
 */
export const requires = (name: Requirement): boolean =>
  (process.env['NHACVIEC_REQUIRE'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .includes(name);
