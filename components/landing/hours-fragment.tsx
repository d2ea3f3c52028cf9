type Span = { start: number; end: number };

type Props = {
  title: string;
  needs: string;
  /** Minutes since midnight. */
  hours: Span;
  now: Span;
  was: Span;
  words: { open: string; now: string; was: string; picture: string };
  reason: string;
};

const axis: Span = { start: 9 * 60, end: 20 * 60 };
const ticks = [10, 12, 14, 16, 18];
const share = (minutes: number) => `${((minutes - axis.start) / (axis.end - axis.start)) * 100}%`;
const place = ({ start, end }: Span) => ({
  insetInlineStart: share(start),
  width: `${((end - start) / (axis.end - axis.start)) * 100}%`,
});

/** Opening hours on a time axis with the visit as it was wished and as it was planned. */
export function HoursFragment({ title, needs, hours, now, was, words, reason }: Props) {
  const late = { start: Math.max(was.start, hours.end), end: was.end };
  return (
    <div className="p-3.5">
      <p className="text-14 font-semibold">{title}</p>
      <p className="text-12 text-ink-2">{needs}</p>
      <div role="img" aria-label={words.picture} className="figures relative mt-2 h-26 text-12 text-ink-2">
        {ticks.map((hour) => (
          <span
            key={hour}
            className="absolute inset-y-0 border-s border-line pt-0"
            style={{ insetInlineStart: share(hour * 60) }}
          >
            <span className="absolute -translate-x-1/2 bg-surface px-0.5">{hour}</span>
          </span>
        ))}
        <span
          className="absolute top-7 h-6 rounded-[5px] border border-line bg-sunken ps-2 font-sans leading-[22px]"
          style={place(hours)}
        >
          {words.open}
        </span>
        <span
          className="absolute top-7 grid h-6 place-items-center overflow-hidden rounded-[5px] bg-added font-sans font-medium text-surface"
          style={place(now)}
        >
          {words.now}
        </span>
        <span
          className="absolute top-16 h-6 rounded-[5px] border border-dashed border-moved bg-moved-soft"
          style={place(was)}
        />
        {late.end > late.start ? (
          <span
            className="absolute top-16 h-6 rounded-e-[5px] bg-[repeating-linear-gradient(135deg,var(--removed)_0_1.5px,var(--removed-soft)_1.5px_5px)]"
            style={place(late)}
          />
        ) : null}
        <span
          className="absolute top-17 pe-2 text-end font-sans"
          style={{ insetInlineEnd: `calc(100% - ${share(was.start)})` }}
        >
          {words.was}
        </span>
      </div>
      <p className="mt-2.5 text-12">{reason}</p>
    </div>
  );
}
