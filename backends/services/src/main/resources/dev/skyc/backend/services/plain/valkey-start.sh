# Puts the digests of passwords (users/) into the list of users (config/users), and runs the server.
set -eu
umask 077
{
  echo 'user default off'
  while read -r _ user on _ rules; do
    printf 'user %s %s #%s %s\n' "$user" "$on" "$(cat "/skyc/users/$user")" "$rules"
  done < /skyc/config/users
} > /run/skyc/users.acl
exec valkey-server /skyc/config/valkey.conf
