"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { BarField } from "@/components/search/bar-field";
import { BarPlaceField } from "@/components/search/bar-place-field";
import { placeOf } from "@/components/search/suggest-places";
import { TravellerPicker } from "@/components/search/traveller-picker";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type Cabin, cabins, mostSlices } from "@/lib/flights/kinds";
import type { FlightSearch } from "@/lib/flights/schema";
import type { Party } from "@/lib/trips/schema";

export type FlightDefaults = {
  origin: string;
  destination: string;
  departureDate: string;
  returnDate: string;
  party: Party;
};

type Props = {
  search: FlightSearch | null;
  defaults: FlightDefaults;
  /** What a code is called, as it is written in the fields: "Berlin Brandenburg (BER)". */
  nameOf: (code: string) => string;
  submit: (search: FlightSearch) => void;
};

const kinds = ["return", "oneWay", "several"] as const;
type Kind = (typeof kinds)[number];
type Leg = { origin: string; destination: string; date: string };

function kindOf(search: FlightSearch | null): Kind {
  const [there, back] = search?.slices ?? [];
  if (!there) return "return";
  if (!back) return "oneWay";
  const isReturn = back.origin === there.destination && back.destination === there.origin;
  return search?.slices.length === 2 && isReturn ? "return" : "several";
}

const picker =
  "h-10 shrink-0 [field-sizing:content] rounded-s bg-transparent px-2 font-medium hover:bg-sunken pointer-coarse:h-11 max-sm:text-16";

/** What is searched: one way, there and back, or up to six flights; who travels; in which cabin. */
export function FlightSearchBar({ search, defaults, nameOf, submit }: Props) {
  const t = useTranslations("flights");
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<Kind>(() => kindOf(search));
  const [party, setParty] = useState<Party>(search?.party ?? defaults.party);
  const [legCount, setLegCount] = useState(() => Math.max(2, search?.slices.length ?? 2));
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(search === null);
  const first = search?.slices[0];
  const legs = Array.from({ length: kind === "several" ? legCount : 1 }, (_, index): Leg => {
    const asked = search?.slices[index];
    if (asked) return { ...asked, origin: nameOf(asked.origin), destination: nameOf(asked.destination) };
    return index === 0 && !first
      ? { origin: defaults.origin, destination: defaults.destination, date: defaults.departureDate }
      : { origin: "", destination: "", date: "" };
  });
  const returnDate = search
    ? kindOf(search) === "return"
      ? search.slices[1]?.date
      : ""
    : defaults.returnDate;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    const found = await Promise.all(
      legs.map(async (_, index) => ({
        origin: await placeOf({ kind: "airport", text: text(`origin${index}`) }),
        destination: await placeOf({ kind: "airport", text: text(`destination${index}`) }),
        date: text(`date${index}`),
      })),
    );
    const slices = found.flatMap(({ origin, destination, date }) =>
      origin && destination ? [{ origin, destination, date }] : [],
    );
    const [there] = slices;
    if (!there || slices.length < found.length) return setProblem(t("bar.unknownPlace"));
    if (slices.some(({ origin, destination }) => origin === destination))
      return setProblem(t("bar.samePlace"));
    if (kind === "return" && text("return"))
      slices.push({ origin: there.destination, destination: there.origin, date: text("return") });
    if (slices.some(({ date }, index) => date < (slices[index - 1]?.date ?? "")))
      return setProblem(t("bar.order"));
    setProblem(null);
    setIsOpen(false);
    const cabin: Cabin = cabins.find((name) => name === text("cabin")) ?? "economy";
    submit({ slices, party, cabin, maxConnections: 1 });
  }

  function swap() {
    const [origin, destination] = ["origin0", "destination0"].map((name) =>
      form.current?.elements.namedItem(name),
    );
    if (!(origin instanceof HTMLInputElement) || !(destination instanceof HTMLInputElement)) return;
    [origin.value, destination.value] = [destination.value, origin.value];
  }

  return (
    <search>
      {search ? (
        <SearchSummary search={search} nameOf={nameOf} isOpen={isOpen} toggle={() => setIsOpen(!isOpen)} />
      ) : null}
      <form
        ref={form}
        onSubmit={(event) => void send(event)}
        className={`grid gap-2 px-4 py-3 sm:px-6 ${isOpen ? "" : "max-sm:hidden"}`}
      >
        <div className="flex flex-wrap items-center gap-2">
          <label>
            <span className="sr-only">{t("bar.kind")}</span>
            <select
              value={kind}
              onChange={(event) => setKind(kinds.find((name) => name === event.target.value) ?? "return")}
              className={picker}
            >
              {kinds.map((name) => (
                <option key={name} value={name}>
                  {t(`bar.${name}`)}
                </option>
              ))}
            </select>
          </label>
          <TravellerPicker party={party} change={setParty} />
          <label>
            <span className="sr-only">{t("bar.cabin")}</span>
            <select name="cabin" defaultValue={search?.cabin ?? "economy"} className={picker}>
              {cabins.map((cabin) => (
                <option key={cabin} value={cabin}>
                  {t(`cabin.${cabin}`)}
                </option>
              ))}
            </select>
          </label>
          <div className="grid min-w-0 grow basis-[40rem] gap-2">
            {legs.map((leg, index) => (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: a leg is its place in the journey.
                key={index}
                className="flex items-stretch divide-line overflow-hidden rounded-s border border-line-strong bg-surface max-sm:flex-col max-sm:divide-y sm:divide-x"
              >
                <BarPlaceField
                  kind="airport"
                  label={t("bar.from")}
                  name={`origin${index}`}
                  defaultValue={leg.origin}
                  className="sm:grow sm:basis-0"
                />
                {index === 0 && kind !== "several" ? (
                  <button
                    type="button"
                    onClick={swap}
                    aria-label={t("bar.swap")}
                    className="grid w-9 shrink-0 place-items-center text-ink-2 hover:text-ink max-sm:hidden"
                  >
                    <Icon name="swap" className="size-3.5" />
                  </button>
                ) : null}
                <BarPlaceField
                  kind="airport"
                  label={t("bar.to")}
                  name={`destination${index}`}
                  defaultValue={leg.destination}
                  className="sm:grow sm:basis-0"
                />
                <BarField
                  label={t("bar.departure")}
                  name={`date${index}`}
                  type="date"
                  defaultValue={leg.date}
                  required
                />
                {kind === "return" ? (
                  <BarField label={t("bar.returnDate")} name="return" type="date" defaultValue={returnDate} />
                ) : null}
              </div>
            ))}
          </div>
          {kind === "several" ? (
            <span className="flex gap-1">
              <Button
                kind="quiet"
                disabled={legCount >= mostSlices}
                onClick={() => setLegCount(legCount + 1)}
              >
                {t("bar.addLeg")}
              </Button>
              <Button kind="quiet" disabled={legCount <= 2} onClick={() => setLegCount(legCount - 1)}>
                {t("bar.removeLeg")}
              </Button>
            </span>
          ) : null}
          <Button type="submit" kind="primary" className="h-10 max-sm:w-full">
            <Icon name="search" />
            {t("bar.search")}
          </Button>
        </div>
        {problem ? (
          <p role="alert" className="text-14 text-removed">
            {problem}
          </p>
        ) : null}
      </form>
    </search>
  );
}

/** On a phone the search is one line that opens to the form. */
function SearchSummary({
  search,
  nameOf,
  isOpen,
  toggle,
}: Pick<Props, "nameOf"> & { search: FlightSearch; isOpen: boolean; toggle: () => void }) {
  const t = useTranslations("flights");
  const format = useFormat();
  const [first, last] = [search.slices[0], search.slices.at(-1)];
  if (!first || !last) return null;
  const short = (code: string) => nameOf(code).replace(/ \([A-Z]{3}\)$/, "");
  return (
    <div className="px-4 py-2 sm:hidden">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={toggle}
        className="flex min-h-12 w-full items-center gap-3 rounded-m border border-line-strong bg-surface px-4 text-left"
      >
        <Icon name="search" />
        <span className="min-w-0 grow">
          <span className="block truncate font-semibold">
            {short(first.origin)} {search.slices.length > 1 ? "⇄" : "→"} {short(first.destination)}
          </span>
          <span className="block truncate text-12 text-ink-2">
            {first === last ? format.day(first.date) : format.dayRange({ start: first.date, end: last.date })}{" "}
            · {t(`cabin.${search.cabin}`)}
          </span>
        </span>
        <Icon
          name="down"
          className={`size-4 transition-transform duration-150 ${isOpen ? "rotate-180" : ""}`}
        />
      </button>
    </div>
  );
}
