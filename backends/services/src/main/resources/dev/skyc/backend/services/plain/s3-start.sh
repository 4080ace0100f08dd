# Joins what users may do (config/identities) with their keys (users/), makes the buckets that are not there yet, and runs the
# gateway. Nobody has a right that is not in the list; without a list the gateway would let everybody do everything.
set -eu
umask 077

separator=
{
  printf '{"identities":['
  while read -r user actions; do
    printf '%s{"name":"%s","credentials":[{"accessKey":"%s","secretKey":"%s"}],"actions":%s}' \
      "$separator" "$user" "$user" "$(cat "/skyc/users/$user")" "$actions"
    separator=,
  done < /skyc/config/identities
  printf ']}\n'
} > /run/skyc/s3.json

# The shell ends with 0 whatever happened, so only the list tells.
while read -r bucket; do
  until printf 's3.bucket.list\n' | weed shell -master=127.0.0.1:9333 -filer=127.0.0.1:8888 2>&1 \
      | grep -qE "(^|[[:space:]])$bucket([[:space:]]|\$)"; do
    printf 's3.bucket.create -name %s\n' "$bucket" \
      | weed shell -master=127.0.0.1:9333 -filer=127.0.0.1:8888 || true
    sleep 1
  done
done < /skyc/config/buckets

exec weed -logtostderr=true s3 -ip.bind=0.0.0.0 -port=8333 -filer=127.0.0.1:8888 -config=/run/skyc/s3.json
