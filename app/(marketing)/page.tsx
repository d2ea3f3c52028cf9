import { PlanForm } from "@/components/landing/plan-form";
import { planTrip } from "./actions";

const examples = [
  "5 days in Lisbon for two in May, from Berlin, about 2500 euros, we like food and old towns",
  "A long weekend in Lisbon in October, solo, from Paris, museums and viewpoints",
];

const promises = [
  {
    title: "Times that work",
    text: "Every stop lies inside its opening hours, with the way there counted in. What cannot work is said, with the reason.",
  },
  {
    title: "Nothing invented",
    text: "Each price, hour and way says how it is known: live, typical, estimated or simulated. Unknown stays unknown.",
  },
  {
    title: "Your plan, your say",
    text: "The assistant proposes and you accept all, some or nothing. Every change can be taken back.",
  },
];

export default function LandingPage() {
  return (
    <main id="main" className="mx-auto grid w-full max-w-3xl gap-12 px-4 py-12 sm:py-20">
      <div className="grid gap-6">
        <h1 className="text-28 sm:text-40">Say it in one sentence. Get a trip that works on the ground.</h1>
        <p className="max-w-prose text-16 text-ink-2">
          Flights, a stay and a day-by-day plan on a list and a map. No account needed to try.
        </p>
        <PlanForm action={planTrip} examples={examples} />
      </div>
      <ul className="grid gap-6 sm:grid-cols-3">
        {promises.map(({ title, text }) => (
          <li key={title} className="grid content-start gap-2 border-t border-line pt-4">
            <h2 className="text-16">{title}</h2>
            <p className="text-14 text-ink-2">{text}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
