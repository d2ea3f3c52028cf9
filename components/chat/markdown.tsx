import { compiler } from "markdown-to-jsx";
import type { ComponentProps } from "react";

const isWeb = (href: string | undefined) => href !== undefined && /^https?:\/\//i.test(href);

/** A link of an answer: to the web only, and it tells nobody where it was pressed. */
function WebLink({ href, children }: ComponentProps<"a">) {
  if (!isWeb(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="text-accent underline">
      {children}
    </a>
  );
}

/** An address that loads by itself could carry out what was said: an image is shown as its words. */
const ImageWords = ({ alt }: ComponentProps<"img">) => <span>{alt}</span>;
const Strong = ({ children }: ComponentProps<"p">) => <p className="font-semibold">{children}</p>;
const heading = { component: Strong };

const options = {
  disableParsingRawHTML: true,
  forceBlock: true,
  wrapper: "div",
  overrides: {
    a: WebLink,
    img: ImageWords,
    h1: heading,
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
    h6: heading,
    ul: { props: { className: "list-disc ps-5 grid gap-0.5" } },
    ol: { props: { className: "list-decimal ps-5 grid gap-0.5" } },
    code: { props: { className: "figures rounded-s bg-sunken px-1 text-12" } },
    pre: { props: { className: "overflow-x-auto rounded-s bg-sunken p-2 text-12" } },
    table: { props: { className: "block overflow-x-auto text-12" } },
  },
} as const;

/** What a model or the planner wrote, as Markdown; HTML in it is text. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="text-14 [overflow-wrap:anywhere] [&>div]:grid [&>div]:gap-2">
      {compiler(text, options)}
    </div>
  );
}
