/** How the panes of a trip stand, in pixels; kept in a cookie, so that the server draws them as they were left. */
export type Widths = { chat: number; plan: number; isChatOpen: boolean };

export const panesCookie = "panes";
export const limits = { chat: [280, 560], plan: [400, 900] } as const;
const usual: Widths = { chat: 360, plan: 580, isChatOpen: true };

export const clampWidth = ({ value, name }: { value: number; name: keyof typeof limits }) =>
  Math.min(limits[name][1], Math.max(limits[name][0], Math.round(value)));

/** Reads "372.576.1"; what is missing or no number is as usual. */
export function readWidths(cookie: string | undefined): Widths {
  const match = /^(\d{1,4})\.(\d{1,4})\.([01])$/.exec(cookie ?? "");
  if (!match) return usual;
  return {
    chat: clampWidth({ value: Number(match[1]), name: "chat" }),
    plan: clampWidth({ value: Number(match[2]), name: "plan" }),
    isChatOpen: match[3] === "1",
  };
}

export const writeWidths = ({ chat, plan, isChatOpen }: Widths) => `${chat}.${plan}.${isChatOpen ? 1 : 0}`;
