import type { Metadata } from "next";
import { Brand } from "@/components/ui/brand";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-4 py-6">
      <header>
        <Brand />
      </header>
      <main id="main" className="my-auto grid justify-items-start gap-4 py-10">
        <h1 className="text-28">There is nothing here</h1>
        <p className="text-ink-2">
          The page does not exist, or it belongs to somebody who has not shared it with you. If it is your
          trip, sign in with the account it was made with.
        </p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href="/trips" kind="primary">
            Your trips
          </ButtonLink>
          <ButtonLink href="/">Plan a trip</ButtonLink>
        </div>
      </main>
    </div>
  );
}
