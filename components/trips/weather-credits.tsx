/** Whose forecast stands beside the days: their terms ask for the name and the link. */
export function WeatherCredits({ credits }: { credits: readonly { source: string; url: string }[] }) {
  if (credits.length === 0) return null;
  return (
    <ul className="grid gap-0.5 pt-4 text-12 text-ink-2">
      {credits.map(({ source, url }) => (
        <li key={source}>
          <a href={url} target="_blank" rel="noreferrer" className="underline">
            {source}
          </a>
        </li>
      ))}
    </ul>
  );
}
