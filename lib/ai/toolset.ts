import { checkTripTool } from "./tools/check-trip";
import type { ToolContext } from "./tools/context";
import { convertCurrencyTool } from "./tools/convert-currency";
import { findPlacesTool } from "./tools/find-places";
import { getTravelTimeTool } from "./tools/get-travel-time";
import { getTripTool } from "./tools/get-trip";
import { getWeatherTool } from "./tools/get-weather";
import { planDaysTool } from "./tools/plan-days";
import { proposeChangesTool } from "./tools/propose-changes";
import { searchFlightsTool } from "./tools/search-flights";
import { searchHotelsTool } from "./tools/search-hotels";

/** Every tool, for every model alike: the built-in planner has no others. None of them writes the trip or spends. */
export function createToolset(context: ToolContext) {
  return {
    get_trip: getTripTool(context),
    search_flights: searchFlightsTool(context),
    search_hotels: searchHotelsTool(context),
    find_places: findPlacesTool(context),
    get_weather: getWeatherTool(context),
    get_travel_time: getTravelTimeTool(context),
    convert_currency: convertCurrencyTool(context),
    plan_days: planDaysTool(context),
    check_trip: checkTripTool(context),
    propose_changes: proposeChangesTool(context),
  };
}

export type ChatTools = ReturnType<typeof createToolset>;
