import { Button, Group } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { messageOf } from "@/api/problem";

import { endFeed, feedOptions, makeFeed } from "../queries";
import { Secret, Section } from "./Section";

export function CalendarSection() {
  const client = useQueryClient();
  const { data, error } = useQuery(feedOptions);
  const refresh = () => void client.invalidateQueries({ queryKey: feedOptions.queryKey });
  const make = useMutation({ mutationFn: makeFeed, onSuccess: refresh });
  const end = useMutation({
    mutationFn: endFeed,
    onSuccess: () => {
      make.reset();
      refresh();
    },
  });
  const hasFeed = data?.exists === true;
  return (
    <Section
      title="Calendar feed"
      text="Your activities in any calendar program. Whoever has the address can read them."
    >
      {error && <p role="alert">{messageOf(error)}</p>}
      {make.data && (
        <>
          <p>The address, shown only now:</p>
          <Secret text={make.data} what="The address" />
        </>
      )}
      <Group>
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {hasFeed ? "Make a new address" : "Make an address"}
        </Button>
        {hasFeed && (
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
            End the feed
          </Button>
        )}
      </Group>
    </Section>
  );
}
