// Loaded before the portal where a test needs a live one on another day: PORTAL_NOW is refused there, so the process
// is given a clock that was set forward or back, as somebody might set a computer's.
const { CLOCK_STANDS_AT } = process.env;

if (CLOCK_STANDS_AT) {
  const Real = Date;
  const ahead = Real.parse(CLOCK_STANDS_AT) - Real.now();
  const now = () => Real.now() + ahead;
  globalThis.Date = new Proxy(Real, {
    construct: (_, given) => Reflect.construct(Real, given.length === 0 ? [now()] : given),
    get: (_, key) => (key === 'now' ? now : Reflect.get(Real, key)),
  });
}
