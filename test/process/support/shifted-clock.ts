// Loaded into a server under test before anything of the program (`node --import`), as `faketime` would be: the program asks its machine for
// the time as always, and this machine's clock shows another one. The program itself knows nothing of it and has no switch for it.

const aheadMs = Number(new URL(import.meta.url).searchParams.get('aheadMs'));
const RealDate = globalThis.Date;
const now = (): number => RealDate.now() + aheadMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: readonly unknown[], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object, // -- a constructor makes objects
  get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)), // -- whatever else a Date has
});
