import type { ToolContext } from "./tools/context";
import { getTripTool } from "./tools/get-trip";
import { proposeChangesTool } from "./tools/propose-changes";

/** Every tool, for every model alike: the built-in planner has no others. */
export function createToolset(context: ToolContext) {
  return {
    get_trip: getTripTool(context),
    propose_changes: proposeChangesTool(context),
  };
}

export type ChatTools = ReturnType<typeof createToolset>;
