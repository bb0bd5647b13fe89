# Smoke program of the Ruby client: `crm URL TOKEN`, or `samples IN OUT`.

$LOAD_PATH.unshift(File.join(__dir__, 'client', 'lib'))
require 'json'
require 'zoho_crm'

def crm(url, token)
  ZohoCrm.configure do |configuration|
    configuration.scheme, configuration.host = url.split('://')
    configuration.base_path = '/crm/v7'
    configuration.server_index = nil
    configuration.api_key['Authorization'] = token
    configuration.api_key_prefix['Authorization'] = 'Zoho-oauthtoken'
  end
  users = ZohoCrm::UsersApi.new.get_users(type: 'AllUsers').users
  puts "#{users.size} users: #{users.map(&:full_name).join(', ')}"
  members = ZohoCrm::TerritoryUsersApi.new.get_territory_users('431581000000744113').users
  puts "#{members.size} members: #{members.map(&:full_name).join(', ')}"
  begin
    ZohoCrm::TerritoriesApi.new.get_territory('1')
  rescue ZohoCrm::ApiError => e
    refused = ZohoCrm::ErrorAnswer.build_from_hash(JSON.parse(e.response_body, symbolize_names: true))
    puts "#{e.code} #{refused.code}"
  end
end

def samples(source, target)
  Dir.children(source).sort.each do |file|
    name = file.split('.').first
    schema = ZohoCrm.const_get(name == 'ApiError' ? 'ErrorAnswer' : name)
    body = JSON.parse(File.read(File.join(source, file)), symbolize_names: true)
    File.write(File.join(target, file), JSON.generate(schema.build_from_hash(body).to_hash))
  end
end

send(ARGV[0], *ARGV[1..])
