/** The words of each interest; the interests are those that places are tagged with. */
export const vocabulary: [string, RegExp][] = [
  [
    "food",
    /\b(?:food(?:ies?)?|foodie|eat(?:ing)?|restaurants?|cuisine|gastronom\w+|culinary|street food|tapas|wines?|wine tasting|seafood|coffee|cafes?|cafés|brunch|bakeries|pastr(?:y|ies)|cooking|markets?|beer|breweries|pizza|sushi|ramen|dining|eats|whisk(?:e?y|ies)|bbq|barbecue|steak|gelato|bistros?|vineyards?|winer(?:y|ies)|pubs? food|dumplings|noodles|gyros|kebabs?|tacos?|paella|curr(?:y|ies)|falafel|mezze|churros|pastéis|pasta|croissants|poutine|phở?|banh mi|satay|hawkers?|deep dish|cheese|chocolate|dim sum|pintxos|bakery)\b/gi,
  ],
  [
    "history",
    /\b(?:histor(?:y|ic|ical)|ruins?|ancient|castles?|archaeolog\w*|medieval|roman sites?|war sites?|heritage|monuments?|temples?|palaces?|fortress(?:es)?|monaster(?:y|ies)|forts?|pyramids?)\b/gi,
  ],
  ["art", /\b(?:arts?|galler(?:y|ies)|paintings?|museums?|street art|exhibitions?|culture|cultural)\b/gi],
  [
    "nature",
    /\b(?:nature|hik(?:e|es|ing)|mountains?|parks?|gardens?|forests?|lakes?|waterfalls?|outdoors?|wildlife|national parks?|trek(?:king)?|walks in the green|scenery|landscapes?|botanic\w*|fjords?|glaciers?|safaris?|volcano(?:es)?|canyons?|stargazing|bird[- ]?watching)\b/gi,
  ],
  [
    "architecture",
    /\b(?:architecture|buildings|modernis[mt]|gaud[ií]|cathedrals?|church(?:es)?|art nouveau|art deco|baroque|bauhaus|skyscrapers?|design)\b/gi,
  ],
  [
    "nightlife",
    /\b(?:night ?life|clubs?|clubbing|bars?|pubs?|part(?:y|ying)(?! of)|cocktails?|dancing|going out|rooftop bars?)\b/gi,
  ],
  [
    "family",
    /\b(?:family[- ]friendly|kid[- ]friendly|child[- ]friendly|zoos?|aquariums?|theme parks?|playgrounds?|amusement parks?|things for (?:the )?kids|disneyland|disney)\b/gi,
  ],
  [
    "shopping",
    /\b(?:shop(?:s|ping)?|boutiques?|vintage|flea markets?|outlets?|malls?|fashion|souvenirs?)\b/gi,
  ],
  [
    "beach",
    /\b(?:beach(?:es)?|swim(?:ming)?|seaside|sunbath\w*|snorkel\w*|surf(?:ing)?|the sea|sea(?! views?\b)|coast|sand|sunbathing|scuba|diving)\b/gi,
  ],
  [
    "views",
    /\b(?:views?|viewpoints?|sunsets?|panoramas?|skyline|rooftops?|miradouros?|lookouts?|photograph?y|photo spots?)\b/gi,
  ],
  [
    "old-towns",
    /\b(?:old[- ]towns?|old city|old quarters?|historic (?:cent(?:re|er)s?|quarters?)|cobbled? ?(?:stone)? streets|alleys?|charming streets|medieval towns?|old neighbou?rhoods?)\b/gi,
  ],
  [
    "music",
    /\b(?:music|concerts?|jazz|opera|fado|flamenco|live bands?|gigs|orchestras?|symphony|festivals?)\b/gi,
  ],
  [
    "sports",
    /\b(?:sports?|football|soccer|stadiums?|cycling|bik(?:e|ing)|golf|skiing|ski|running|tennis|kayak\w*|climbing|yoga)\b/gi,
  ],
];

/** By its last word, a kind of place that somebody may not want, under the name that places use. */
export const avoidable: [RegExp, string][] = [
  [/(?:museums?|galler(?:y|ies))$/i, "museum"],
  [/(?:church(?:es)?|cathedrals?|temples?|religious (?:sites?|places?|stuff|buildings))$/i, "religious"],
  [/(?:night ?life|clubs?|clubbing|bars?|part(?:y|ies|ying)|nightclubs?)$/i, "nightlife"],
  [/(?:shop(?:s|ping)?|malls?)$/i, "shopping"],
  [/beach(?:es)?$/i, "beach"],
  [/markets?$/i, "market"],
  [/(?:parks?|gardens?)$/i, "park"],
  [/day ?trips?$/i, "day-trip"],
  [/view ?points?$/i, "viewpoint"],
];

export const slow =
  /\b(?:nothing (?:too )?(?:strenuous|tiring|hectic|exhausting)|not (?:too )?strenuous|slow(?:ly|er)?(?: pace| travel)?|relax(?:ed|ing)?|easy[- ]?going|easy pace|chill(?:ed|ing|out)?|leisurely|laid[- ]?back|unhurried|no rush|not (?:too|so) (?:busy|packed|much|rushed|full)|take (?:it|things) (?:easy|slow)|calm|gentle|peaceful|sleep in|no early (?:mornings?|starts?)|few things a day|no more than (?:two|three|2|3) (?:things|sights|stops) (?:a|per) day|unwind)\b/i;
export const fast =
  /\b(?:pack(?:ed)?(?: in)?(?: schedule| days?)?|fast(?:[- ]paced)?|action[- ]packed|intens(?:e|ive)|see as much as (?:possible|we can|i can)|as much as possible|see (?:it all|everything)|full days?|busy(?: days?)?|jam[- ]packed|full programme|full program)\b/i;
export const balanced =
  /\b(?:balanced|moderate pace|normal pace|medium pace|mix of (?:activities|sights) and (?:rest|relaxation))\b/i;
