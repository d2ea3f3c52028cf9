"use client";

import "./globals.css";

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main style={{ maxWidth: "28rem", margin: "0 auto", padding: "5rem 1rem" }}>
          <h1>TripSage could not be shown</h1>
          <p>Something went wrong on our side. Nothing you saved is lost.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
