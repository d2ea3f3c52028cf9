import Link from "next/link";
import { Cover } from "@/components/covers/cover";

export type PlaceStart = {
  cityId: string;
  title: string;
  /** Light and weather of these days, in one line. */
  line: string;
  start: string;
  end: string;
  /** The sentence that this start writes. */
  sentence: string;
};

/** Places to begin from: each cover writes a sentence into the field on top, to be changed and sent. */
export function PlaceStarts({ starts }: { starts: readonly PlaceStart[] }) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
      {starts.map(({ cityId, title, line, start, end, sentence }) => (
        <li key={cityId}>
          <Link href={`/?wish=${encodeURIComponent(sentence)}`} className="group block no-underline">
            <Cover
              cityId={cityId}
              start={start}
              end={end}
              size="card"
              className="aspect-[16/10] h-auto w-full rounded-m"
            />
            <h3 className="mt-3 text-14 text-ink group-hover:underline">{title}</h3>
            <p className="mt-0.5 text-12 text-ink-2">{line}</p>
          </Link>
        </li>
      ))}
    </ul>
  );
}
