import { runCommand } from "./launcher/launch.ts";

await runCommand("start");
