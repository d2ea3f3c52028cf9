import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { EmailDriver } from "@supabase/lite";
import { z } from "zod";

const mailSchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: z.string(),
});

export type Mail = z.infer<typeof mailSchema>;

const mostMails = 200;

/** Keeps the mails that would have been sent, newest first, in a file or (without one) in memory. */
export function createMailbox({ file }: { file: string | undefined }) {
  let mails: Mail[] = [];
  if (file && existsSync(file)) {
    const parsed = z.array(mailSchema).safeParse(JSON.parse(readFileSync(file, "utf8")));
    if (parsed.success) mails = parsed.data;
  }

  function keep(mail: Mail) {
    mails = [mail, ...mails].slice(0, mostMails);
    if (!file) return;
    writeFileSync(`${file}.tmp`, JSON.stringify(mails), { mode: 0o600 });
    renameSync(`${file}.tmp`, file);
  }

  /** `rewrite` fits a mail's link to the request that asked for it. */
  function driver(rewrite: (text: string) => string): EmailDriver {
    return {
      send: async (message) => {
        const to = Array.isArray(message.to) ? message.to.join(", ") : String(message.to);
        const text = rewrite(message.text ?? message.html ?? "");
        keep({ id: randomUUID(), to, subject: message.subject, text, sentAt: new Date().toISOString() });
      },
    };
  }

  return { driver, messages: () => mails };
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");

function linked(text: string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part) =>
      /^https?:\/\//.test(part) ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join("");
}

/** A page that shows the mails; their text is data, escaped, with its links made clickable. */
export function mailboxPage(mails: Mail[]): string {
  const list = mails
    .map(
      (mail) => `<article><h2>${escapeHtml(mail.subject)}</h2>
<p class="meta">To ${escapeHtml(mail.to)}, <time datetime="${escapeHtml(mail.sentAt)}">${escapeHtml(mail.sentAt.replace("T", " ").slice(0, 16))} UTC</time></p>
<p class="text">${linked(mail.text)}</p></article>`,
    )
    .join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Mailbox</title><style>
:root{color-scheme:light dark}body{font:16px/1.5 ui-sans-serif,system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:24px 16px}
h1{font-size:28px;line-height:1.15}h2{font-size:16px;margin:0}article{border-top:1px solid color-mix(in oklab,currentColor 20%,transparent);padding:16px 0}
.meta{font-size:14px;opacity:.75;margin:0}.text{white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body><main><h1>Mailbox</h1><p>These mails were not sent: on this machine they end here. The newest is on top.</p>
${list || "<p>No mail yet. Sign up, or ask for a sign-in link, and it appears here.</p>"}</main></body></html>`;
}
