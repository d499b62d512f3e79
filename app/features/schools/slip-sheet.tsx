import { longDay, dayOf } from '~/platform/time';

type Props = {
  name: string;
  schoolName: string;
  signInAddress: string;
  slip: { code: string; endsAt: string; notice: string[] };
};

/** What is printed, cut out and handed over: the code, how to use it, and the words of a first message. */
export function SlipSheet({ name, schoolName, signInAddress, slip }: Props) {
  return (
    <section
      aria-label={`Slip for ${name}`}
      className="rounded-card border-2 border-dashed border-line-strong bg-surface p-5 sm:p-7"
    >
      <p className="text-sm text-ink-soft">Culture of Inclusion, {schoolName}</p>
      <h2 className="text-h2">{name}</h2>
      <p className="mt-3">
        Your sign-in code, until {longDay(dayOf(slip.endsAt))}. Keep it to yourself.
      </p>
      <p className="my-2 text-h1 font-bold tracking-wider">{slip.code}</p>
      <ol className="list-decimal pl-5">
        <li>
          Open <strong className="break-all">{signInAddress}</strong> on any computer.
        </li>
        <li>Type the code. Hyphens and small letters do not matter.</li>
        <li>Press “Sign out” when you have finished.</li>
      </ol>
      <div className="mt-4 grid max-w-reading gap-2 text-sm">
        {slip.notice.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </section>
  );
}
