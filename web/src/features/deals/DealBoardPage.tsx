export default function DealBoardPage() {
  return <h1>DealBoard</h1>;
}
