export default function LandingPage() {
  return (
    <main id="main" className="mx-auto max-w-3xl px-4 py-16">
      <h1 className="text-40">Plans that work on the ground</h1>
    </main>
  );
}
