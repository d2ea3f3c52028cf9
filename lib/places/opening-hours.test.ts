import { describe, expect, test } from "vitest";
import { openingWindows } from "./opening-hours";

// The week of Monday 3 May 2027; "2027-05-06!" is a day that is a public holiday.
const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = [3, 4, 5, 6, 7, 8, 9].map(
  (day) => `2027-05-0${day}`,
);

/** "10:00-18:00, 19:30-26:00" for windows, "closed" for none. */
function say(windows: ReturnType<typeof openingWindows>): string {
  if (windows === "unknown") return "unknown";
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  return (
    windows
      .map(
        ({ start, end, lastEntry }) =>
          `${clock(start)}-${clock(end)}${lastEntry === undefined ? "" : ` last ${clock(lastEntry)}`}`,
      )
      .join(", ") || "closed"
  );
}

function at({ hours, day }: { hours: string; day: string }) {
  const date = day.slice(0, 10);
  return say(openingWindows({ hours, date, isHoliday: day.endsWith("!") }));
}

const rows: [string, string | undefined, string][] = [
  // Every day and weekdays
  ["24/7", monday, "00:00-24:00"],
  ["09:00-18:00", sunday, "09:00-18:00"],
  ["Mo-Su 09:00-18:00", sunday, "09:00-18:00"],
  ["Mo-Fr 08:30-17:00", friday, "08:30-17:00"],
  ["Mo-Fr 08:30-17:00", saturday, "closed"],
  ["mo-fr 8:30-17:00", monday, "08:30-17:00"],
  ["Mo–Fr 08:30–17:00", monday, "08:30-17:00"],
  ["Mo-Fr 08:30 - 17:00", monday, "08:30-17:00"],
  ["Mo-Fr: 08:30-17:00", monday, "08:30-17:00"],
  ["Tu-Su 10:00-18:00; Mo off", monday, "closed"],
  ["Tu-Su 10:00-18:00; Mo off", tuesday, "10:00-18:00"],
  ["Tu-Su 10:00-18:00; Mo closed", monday, "closed"],
  ["Tu,Sa 09:00-18:00", wednesday, "closed"],
  ["Tu,Sa 09:00-18:00", saturday, "09:00-18:00"],
  ["Mo, We, Fr 09:00-18:00", wednesday, "09:00-18:00"],
  ["Mo-We,Fr-Su 10:00-18:00; Th 10:00-21:00", thursday, "10:00-21:00"],
  ["Fr-Mo 10:00-17:00", sunday, "10:00-17:00"],
  ["Fr-Mo 10:00-17:00", wednesday, "closed"],
  ["Sa,Su 11:00-16:00; Mo-Fr 09:00-12:00", monday, "09:00-12:00"],
  // Several spans, and past midnight
  ["Fr-Mo 10:00-12:00,14:00-17:30", sunday, "10:00-12:00, 14:00-17:30"],
  ["Mo-Sa 12:00-15:00, 19:00-23:00", monday, "12:00-15:00, 19:00-23:00"],
  ["Mo-Fr 08:00-12:00,12:00-18:00", monday, "08:00-18:00"],
  ["Mo-Su 18:00-02:00", monday, "18:00-26:00"],
  ["Th-Sa 22:00-06:00", friday, "22:00-30:00"],
  ["Th-Sa 22:00-28:00", friday, "22:00-28:00"],
  ["Mo-Su 00:00-24:00", monday, "00:00-24:00"],
  ["Mo-Th 11:00-00:00; Fr-Sa 11:00-01:30; Su off", monday, "11:00-24:00"],
  ["Mo-Th 11:00-00:00; Fr-Sa 11:00-01:30; Su off", friday, "11:00-25:30"],
  // Later rules replace, "," adds, "off" with hours cuts out
  ["Mo-Fr 08:00-18:00; We 08:00-12:00", wednesday, "08:00-12:00"],
  ["Mo-Fr 08:00-12:00, We 14:00-18:00", wednesday, "08:00-12:00, 14:00-18:00"],
  ["Mo-Fr 08:00-12:00, We 14:00-18:00", thursday, "08:00-12:00"],
  ["Mo-Fr 08:00-18:00; Mo-Fr 12:00-13:00 off", monday, "08:00-12:00, 13:00-18:00"],
  ["Mo-Fr 09:00-13:00;Sa 10:00-12:00", saturday, "10:00-12:00"],
  ["Mo-Su 10:00-18:00;", monday, "10:00-18:00"],
  // The nth weekday of a month
  ["We[1] 14:00-17:00", wednesday, "14:00-17:00"],
  ["We[2] 14:00-17:00", wednesday, "closed"],
  ["Mo[1,3] 10:00-12:00", "2027-05-17", "10:00-12:00"],
  ["Su[-1] 10:00-18:00", "2027-05-30", "10:00-18:00"],
  ["Su[-1] 10:00-18:00", sunday, "closed"],
  ["Mo-Sa 10:00-18:00; Su[1] 12:00-17:00", "2027-05-02", "12:00-17:00"],
  ["Th[1-2] 18:00-20:00", "2027-05-13", "18:00-20:00"],
  // Months and seasons
  ["Apr-Sep Mo-Su 09:00-19:00; Oct-Mar Mo-Su 09:00-17:00", "2027-12-01", "09:00-17:00"],
  ["Apr-Sep Mo-Su 09:00-19:00; Oct-Mar Mo-Su 09:00-17:00", "2027-09-30", "09:00-19:00"],
  ["Apr-Oct: Tu-Su 10:00-18:00", "2027-10-31", "10:00-18:00"],
  ["Apr-Oct: Tu-Su 10:00-18:00", "2027-11-02", "closed"],
  ["Nov-Feb off; Mar-Oct 10:00-16:00", "2027-01-10", "closed"],
  ["Jun,Jul,Aug 09:00-20:00", "2027-07-15", "09:00-20:00"],
  ["May-Jun,Sep Mo-Fr 10:00-16:00", "2027-09-06", "10:00-16:00"],
  ["Mar-Oct 09:30-19:30; Nov-Feb 09:30-17:30; Dec 24-25,31 off; Jan 1 off", "2027-12-31", "closed"],
  ["Mar-Oct 09:30-19:30; Nov-Feb 09:30-17:30; Dec 24-25,31 off; Jan 1 off", "2027-12-30", "09:30-17:30"],
  // Dates
  ["10:00-18:00; Dec 25 off", "2027-12-25", "closed"],
  ["10:00-18:00; Dec 25,26 off", "2027-12-26", "closed"],
  ["10:00-18:00; Dec 24-26 off", "2027-12-25", "closed"],
  ["10:00-18:00; Jan 1,Dec 25 off", "2027-01-01", "closed"],
  ["10:00-18:00; Jan 01, May 01, Dec 25-26 off", "2027-05-01", "closed"],
  ["Apr 15-Oct 14 10:00-18:00", "2027-04-14", "closed"],
  ["Apr 15-Oct 14 10:00-18:00", "2027-10-14", "10:00-18:00"],
  ["Nov 15-Mar 15 10:00-16:00", "2027-01-20", "10:00-16:00"],
  ["Dec 25-Jan 6 off; 09:00-17:00", "2027-01-03", "09:00-17:00"],
  ["09:00-17:00; Dec 25-Jan 6 off", "2027-01-03", "closed"],
  ["Mar 1-Oct 31 Mo-Fr 09:00-18:00, Sa 10:00-16:00", "2027-05-08", "10:00-16:00"],
  ["2027 May 03 off", monday, "closed"],
  ["10:00-18:00; 2027 May 03 off", monday, "closed"],
  ["10:00-18:00; 2026 May 03 off", monday, "10:00-18:00"],
  ["2027 Apr 01-2027 Oct 31 10:00-18:00", "2027-06-01", "10:00-18:00"],
  ["2027 Apr 01-2027 Oct 31 10:00-18:00", "2028-06-01", "closed"],
  ["2026-2027 Jun-Aug 10:00-18:00", "2027-07-01", "10:00-18:00"],
  ["2028+ 10:00-18:00", monday, "closed"],
  ["easter 10:00-14:00", "2027-03-28", "10:00-14:00"],
  ["Mo-Su 10:00-18:00; easter -2 days off", "2027-03-26", "closed"],
  ["Mo-Su 10:00-18:00; easter +1 day off", "2027-03-29", "closed"],
  ["Mar Su[-1]-Oct Su[-1] 09:00-20:00", "2027-03-28", "09:00-20:00"],
  ["Mar Su[-1]-Oct Su[-1] 09:00-20:00", "2027-03-27", "closed"],
  // Weeks of the year: 3 May 2027 is in week 18
  ["week 18 Mo 10:00-12:00", monday, "10:00-12:00"],
  ["week 1-10 Mo 10:00-12:00", monday, "closed"],
  ["week 2-52/2 Mo 10:00-12:00", monday, "10:00-12:00"],
  ["week 1-53/2 Mo 10:00-12:00", monday, "closed"],
  // Public and school holidays
  ["Mo-Sa 09:30-19:00; PH off", tuesday, "09:30-19:00"],
  ["Mo-Sa 09:30-19:00; PH off", "2027-05-06!", "closed"],
  ["Mo-Fr 09:00-18:00; Sa-Su,PH 10:00-16:00", "2027-05-06!", "10:00-16:00"],
  ["Mo-Fr 09:00-18:00; PH,Su 10:00-16:00", sunday, "10:00-16:00"],
  ["PH 11:00-15:00", "2027-05-06", "closed"],
  ["Mo-Fr 09:00-18:00; PH Mo-Fr 12:00-15:00", "2027-05-06!", "12:00-15:00"],
  ["Mo-Fr 09:00-18:00; PH Sa-Su 12:00-15:00", "2027-05-06!", "09:00-18:00"],
  ["Mo-Fr 09:00-18:00; SH off", monday, "unknown"],
  ["Mo-Fr 09:00-18:00; SH Sa 09:00-12:00", monday, "09:00-18:00"],
  // Last entry
  ['Tu-Su 10:00-18:00 "last entry 17:15"', tuesday, "10:00-18:00 last 17:15"],
  ['10:00-18:00 "Last admission 45 min before closing"', monday, "10:00-18:00 last 17:15"],
  ['10:00-18:00 "last entrance one hour before closing"', monday, "10:00-18:00 last 17:00"],
  ['Mo-Fr 10:00-18:00 open "ring the bell"', monday, "10:00-18:00"],
  // Fallback
  ['Mo-Fr 08:00-12:00 || "by appointment"', monday, "08:00-12:00"],
  ['Mo-Fr 08:00-12:00 || "by appointment"', saturday, "unknown"],
  ["Mo-Fr 08:00-12:00 || Sa 10:00-12:00", saturday, "10:00-12:00"],
  ["Mo-Fr 10:00-18:00+", monday, "10:00-18:00"],
  ["off", monday, "closed"],
  ['closed "renovation until 2028"', monday, "closed"],
];

describe("what is read", () => {
  test.each(rows)("%s on %s: %s", (hours, day, expected) => {
    expect(at({ hours, day: day ?? "" })).toBe(expected);
  });
});

describe("what cannot be read is unknown, never open", () => {
  test.each([
    "sunrise-sunset",
    "Mo-Su 10:00-sunset",
    "(sunrise+01:00)-sunset",
    "10:00+",
    "by appointment",
    '"by appointment"',
    'Mo-Fr 10:00-12:00 "nach Vereinbarung"',
    "unknown",
    "Mo-Su 10:00-18:00 unknown",
    "Mo-Fr",
    "Apr-Oct",
    "Mo-Fr 9am-5pm",
    "Mo-Fr 9-17",
    "25:00-26:00",
    "10:75-12:00",
    "Xx 10:00-12:00",
    "Monday 10:00-12:00",
    "Mo-Fr 10:00-18:00; whenever we like",
    "Mo-Fr 10:00",
    "Mo[7] 10:00-12:00",
    "week 60 10:00-12:00",
    "Mo-Fr 10:00-18:00 Sa 10:00-12:00",
    "",
    ";;",
    "24/8",
    "<script>",
  ])("%s", (hours) => {
    expect(openingWindows({ hours, date: "2027-05-03" })).toBe("unknown");
  });

  test("a date that the calendar does not have", () => {
    expect(openingWindows({ hours: "24/7", date: "2027-02-30" })).toBe("unknown");
    expect(openingWindows({ hours: "24/7", date: "soon" })).toBe("unknown");
  });

  test("five hundred characters of anything are read or unknown, never a hang", () => {
    for (const piece of ["Mo-Fr ", "10:00-12:00,", "Dec 24,", "[1,", '"', "|| ", "week 1-2/", "(sunrise"]) {
      const windows = openingWindows({ hours: piece.repeat(500 / piece.length), date: "2027-05-03" });
      expect(windows === "unknown" || Array.isArray(windows)).toBe(true);
    }
  });
});
