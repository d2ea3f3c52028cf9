const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (radiansValue: number) => (radiansValue * 180) / Math.PI;
const clamp = (value: number) => Math.max(-1, Math.min(1, value));

/** Sunrise and sunset are where the sun's upper edge, bent by the air, meets the horizon: 0.833° below it. */
const horizonDegrees = -0.833;

export type SunDay = {
  /** Hours from sunrise to noon: half the day. 0 in polar night, 12 under the midnight sun. */
  halfDayHours: number;
  /** The sun's height over the horizon in degrees at an hour of solar time (12 is noon). */
  altitudeAt: (solarHour: number) => number;
  /** Minutes that a sundial is ahead of a clock. */
  equationOfTimeMinutes: number;
};

const dayOfYear = (day: string) =>
  Math.round((Date.parse(`${day}T00:00Z`) - Date.parse(`${day.slice(0, 4)}-01-01T00:00Z`)) / 86_400_000) + 1;

/**
 * The sun over a place on a calendar day ("2027-05-12"), `lat` in degrees.
 * Declination and equation of time: Fourier series of J. W. Spencer (1971), "Fourier series representation of the
 * position of the sun", Search 2(5), as in NOAA's "General Solar Position Calculations". Good to about a minute.
 */
export function sunOn({ day, lat }: { day: string; lat: number }): SunDay {
  const g = ((2 * Math.PI) / 365) * (dayOfYear(day) - 1);
  const declination =
    0.006918 -
    0.399912 * Math.cos(g) +
    0.070257 * Math.sin(g) -
    0.006758 * Math.cos(2 * g) +
    0.000907 * Math.sin(2 * g) -
    0.002697 * Math.cos(3 * g) +
    0.00148 * Math.sin(3 * g);
  const equationOfTimeMinutes =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(g) -
      0.032077 * Math.sin(g) -
      0.014615 * Math.cos(2 * g) -
      0.040849 * Math.sin(2 * g));
  const [sinLat, cosLat] = [Math.sin(radians(lat)), Math.cos(radians(lat))];
  const [sinSun, cosSun] = [Math.sin(declination), Math.cos(declination)];
  const cosHalfDay = (Math.sin(radians(horizonDegrees)) - sinLat * sinSun) / (cosLat * cosSun);
  return {
    halfDayHours: degrees(Math.acos(clamp(cosHalfDay))) / 15,
    altitudeAt: (solarHour) =>
      degrees(Math.asin(clamp(sinLat * sinSun + cosLat * cosSun * Math.cos(radians(15 * (solarHour - 12)))))),
    equationOfTimeMinutes,
  };
}

/**
 * Sunrise and sunset in minutes after midnight, local clock time; `utcOffsetMinutes` is the zone's offset that day.
 * Null where the sun does not rise or does not set.
 */
export function sunTimes(input: {
  day: string;
  lat: number;
  lon: number;
  utcOffsetMinutes: number;
}): { riseMinutes: number; setMinutes: number } | null {
  const { day, lat, lon, utcOffsetMinutes } = input;
  const { halfDayHours, equationOfTimeMinutes } = sunOn({ day, lat });
  if (halfDayHours <= 0 || halfDayHours >= 12) return null;
  const noon = 720 - 4 * lon - equationOfTimeMinutes + utcOffsetMinutes;
  return {
    riseMinutes: Math.round(noon - halfDayHours * 60),
    setMinutes: Math.round(noon + halfDayHours * 60),
  };
}
