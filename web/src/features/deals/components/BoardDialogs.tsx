import type { Board } from "../types";
import { CloseDealDialog, ReopenDialog, StagePicker } from "./laterDialogs";
import type { BoardActs } from "./useBoardActs";

export function BoardDialogs({ acts, board }: { acts: BoardActs; board: Board }) {
  const { asking, stopAsking } = acts;
  if (!asking) return null;
  const { card } = asking;
  const title = card.title ?? "Untitled deal";
  if (asking.kind === "close") {
    const { status } = asking;
    return (
      <CloseDealDialog
        deal={{ id: card.id, title }}
        status={status}
        onClose={stopAsking}
        onConfirm={(more) => {
          stopAsking();
          acts.closed(card, status, more);
        }}
      />
    );
  }
  if (asking.kind === "reopen") {
    const { stage } = asking;
    return (
      <ReopenDialog
        deal={{ id: card.id, title }}
        stage={stage.name}
        onClose={stopAsking}
        onConfirm={() => {
          stopAsking();
          acts.reopened(card, stage);
        }}
      />
    );
  }
  return (
    <StagePicker
      title={title}
      stages={board.stages}
      currentId={asking.stageId}
      onClose={stopAsking}
      onPick={(stageId) => {
        stopAsking();
        acts.pickedStage(card.id, stageId);
      }}
    />
  );
}
