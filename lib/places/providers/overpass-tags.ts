import type { Category } from "../schema.ts";

/** Which OpenStreetMap tags make our categories (https://wiki.openstreetmap.org/wiki/Map_features); a filter each. */
export const overpassFilters: Partial<Record<Category, readonly string[]>> = {
  sight: ['["tourism"="attraction"]', '["historic"~"^(castle|monument|memorial|ruins|palace)$"]'],
  museum: ['["tourism"~"^(museum|gallery)$"]'],
  viewpoint: ['["tourism"="viewpoint"]'],
  park: ['["leisure"~"^(park|garden)$"]'],
  market: ['["amenity"="marketplace"]'],
  food: ['["amenity"~"^(restaurant|cafe)$"]'],
  nightlife: ['["amenity"~"^(bar|pub|nightclub)$"]'],
  beach: ['["natural"="beach"]'],
  religious: ['["amenity"="place_of_worship"]'],
  shopping: ['["shop"~"^(mall|department_store)$"]'],
  activity: ['["tourism"~"^(theme_park|zoo|aquarium)$"]'],
};

/** Without a category: what people travel for. */
export const overpassSights: readonly string[] = [
  '["tourism"~"^(attraction|museum|gallery|viewpoint|zoo|aquarium)$"]',
  '["historic"~"^(castle|monument|palace)$"]',
];

const categoryByTag: Record<string, Category> = {
  "tourism=attraction": "sight",
  "tourism=museum": "museum",
  "tourism=gallery": "museum",
  "tourism=viewpoint": "viewpoint",
  "tourism=theme_park": "activity",
  "tourism=zoo": "activity",
  "tourism=aquarium": "activity",
  "leisure=park": "park",
  "leisure=garden": "park",
  "amenity=marketplace": "market",
  "amenity=restaurant": "food",
  "amenity=cafe": "food",
  "amenity=bar": "nightlife",
  "amenity=pub": "nightlife",
  "amenity=nightclub": "nightlife",
  "amenity=place_of_worship": "religious",
  "natural=beach": "beach",
  "shop=mall": "shopping",
  "shop=department_store": "shopping",
};

export function categoryOfTags(tags: Record<string, string>): Category | null {
  for (const [key, value] of Object.entries(tags)) {
    const category = categoryByTag[`${key}=${value}`];
    if (category) return category;
  }
  return tags.historic ? "sight" : null;
}
