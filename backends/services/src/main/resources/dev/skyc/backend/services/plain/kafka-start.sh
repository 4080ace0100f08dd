# Prepares the storage once and runs the broker. Beside it makes what is asked for: topics (config/topics), users with their
# passwords (users/) and their rights (config/rights). The pod is ready when that is done.
set -eu
kafka=/opt/kafka/bin
server=/skyc/config/server.properties
rm -f /tmp/provided

tool() {
  name=$1
  shift
  KAFKA_HEAP_OPTS=-Xmx96m "$kafka/$name" --bootstrap-server 127.0.0.1:9094 "$@" < /dev/null
}

make_topics() {
  there=$(tool kafka-topics.sh --describe) || return 1
  while read -r topic partitions; do
    now=$(echo "$there" | awk -v topic="$topic" '$2 == topic && $5 == "PartitionCount:" { print $6 }')
    if [ -z "$now" ]; then
      tool kafka-topics.sh --create --topic "$topic" --partitions "$partitions" || return 1
    elif [ "$now" -lt "$partitions" ]; then
      tool kafka-topics.sh --alter --topic "$topic" --partitions "$partitions" || return 1
    fi
  done < /skyc/config/topics
}

make_users() {
  for file in /skyc/users/*; do
    tool kafka-configs.sh --alter --entity-type users --entity-name "${file##*/}" \
      --add-config "SCRAM-SHA-512=[password=$(cat "$file")]" || return 1
  done
}

# Rights that are no longer in the list go first.
forget_rights() {
  cut -d ' ' -f 2,3 /skyc/config/rights | sort -u | while read -r type name; do
    tool kafka-acls.sh --remove --force "--$type" "$name" || exit 1
  done
}

make_rights() {
  while read -r user type name operations; do
    set --
    for operation in $operations; do
      set -- "$@" --operation "$operation"
    done
    tool kafka-acls.sh --add --allow-principal "User:$user" "--$type" "$name" "$@" || return 1
  done < /skyc/config/rights
}

provide() {
  until make_topics && make_users && forget_rights && make_rights; do
    echo "topics, users and rights are not complete; trying again" >&2
    sleep 2
  done
  touch /tmp/provided
}

KAFKA_HEAP_OPTS=-Xmx96m "$kafka/kafka-storage.sh" format --ignore-formatted \
  --cluster-id c2t5Yy1wbGFpbi1rYWZrYQ --config "$server"
provide &
host=$(hostname -f)
export KAFKA_HEAP_OPTS="-Xms$HEAP -Xmx$HEAP"
exec "$kafka/kafka-server-start.sh" "$server" \
  --override "advertised.listeners=USERS://$host:9092,LOCAL://127.0.0.1:9094"
