import { AppError } from "../errors/app-error.ts";

/** The text of an answer; `provider_garbage` once it is longer than `maxBytes`. */
export async function readText({
  response,
  maxBytes,
}: {
  response: Response;
  maxBytes: number;
}): Promise<string> {
  if (!response.body) return "";
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError("provider_garbage", { cause: `more than ${maxBytes} bytes` });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
